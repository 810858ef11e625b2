// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/job_list.h"
#include "app/hawx/playground/playground_controller.h"
#include "core/inference/evaluate.h"
#include "tests/app/quantised_lenet.h"
#include "widgets/playground/pixels.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace hawx;
using hawx::test::FashionLenet;
using hawx::test::QuantisedLenet;

class TestPlaygroundController : public QObject {
    Q_OBJECT

    std::unique_ptr<QuantisedLenet> m_lenet;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<PlaygroundController> m_controller;
    std::vector<std::shared_ptr<const InferenceSnapshot>> m_heard; ///< without nulls

    static std::size_t best(const std::vector<float>& values)
    {
        return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) -
                                        values.begin());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FashionLenet::available())
            QSKIP("Debian's dataset-fashion-mnist is not installed.");
        m_lenet = std::make_unique<QuantisedLenet>(FashionLenet());
    }

    void init()
    {
        m_heard.clear();
        m_jobs = std::make_unique<JobList>();
        m_controller = std::make_unique<PlaygroundController>(*m_jobs);
        connect(m_controller.get(), &PlaygroundController::snapshotChanged, this,
                [this](const auto& snapshot) {
                    if (snapshot)
                        m_heard.push_back(snapshot);
                });
        m_controller->setData(m_lenet->data);
        m_controller->setNetwork(m_lenet->network);
    }

    void cleanup()
    {
        m_controller.reset();
        m_jobs.reset();
    }

    void probabilitiesAreThoseOfTheEvaluator()
    {
        const auto current = m_lenet->with("mul8u_evo_12500");
        m_controller->setConfigurations(m_lenet->exact(), current);
        constexpr std::size_t images = 20;
        Evaluator evaluator(m_lenet->network);
        const Evaluation expected = evaluator.evaluate(*current, *m_lenet->data->test, images, {});
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        for (std::size_t image = 0; image < images; ++image) {
            m_heard.clear();
            QSignalSpy shown(m_controller.get(), &PlaygroundController::imageChanged);
            m_controller->showTestImage(image);
            QCOMPARE(shown.count(), 1);
            QTRY_COMPARE(m_heard.size(), std::size_t{1});
            const InferenceSnapshot& snapshot = *m_heard[0];
            QCOMPARE(snapshot.classes(), std::size_t{10});
            for (const auto* values : {&snapshot.exact, &snapshot.approximate}) {
                const float sum = std::accumulate(values->begin(), values->end(), 0.0F);
                QVERIFY(std::abs(sum - 1) < 1e-5F);
            }
            // Ratios of probabilities are exponentials of differences of logits.
            for (std::size_t k = 1; k < 10; ++k) {
                const double difference = static_cast<double>(expected.logits[image * 10 + k]) -
                                          static_cast<double>(expected.logits[image * 10]);
                if (std::abs(difference) < 10)
                    QVERIFY(std::abs(std::log(static_cast<double>(snapshot.approximate[k] /
                                                                  snapshot.approximate[0])) -
                                     difference) < 1e-3);
            }
        }
    }

    void exactEqualsApproximateUnderTheExactConfiguration()
    {
        m_controller->setConfigurations(m_lenet->exact(), nullptr);
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(m_heard[0]->exact == m_heard[0]->approximate);
        QVERIFY(m_heard[0]->exactMaps == m_heard[0]->approximateMaps);
        const QStringList layers = m_controller->layerNames();
        QVERIFY(layers.size() >= 7);
        for (int layer = 0; layer < layers.size(); ++layer) {
            m_heard.clear();
            m_controller->setLayer(layer);
            QTRY_COMPARE(m_heard.size(), std::size_t{1});
            QCOMPARE(m_heard[0]->layer, layers[layer]);
            QCOMPARE(static_cast<std::int64_t>(m_heard[0]->exactMaps.size()),
                     m_heard[0]->shape.size());
            QVERIFY(m_heard[0]->exactMaps == m_heard[0]->approximateMaps);
        }
        // Of the last layer they are the logits.
        QCOMPARE(best(m_heard[0]->exactMaps), best(m_heard[0]->exact));
        m_heard.clear();
        m_controller->setConfigurations(m_lenet->exact(), m_lenet->with("mul8u_evo_12500"));
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(m_heard[0]->exactMaps != m_heard[0]->approximateMaps);
    }

    void theNewestImageWinsAndNothingPilesUp()
    {
        m_controller->setConfigurations(m_lenet->exact(), m_lenet->with("mul8u_evo_12500"));
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        m_heard.clear();
        // As a hand draws: many images before control returns to the event loop.
        QImage image(28, 28, QImage::Format_RGB32);
        image.fill(Qt::black);
        constexpr int strokes = 200;
        for (int k = 0; k < strokes; ++k) {
            QPainter(&image).fillRect(4 + k % 20, 4 + k / 10, 2, 1, Qt::white);
            m_controller->setImage(image);
        }
        QTRY_COMPARE(m_heard.size(), std::size_t{2});
        QTest::qWait(100);
        QCOMPARE(m_heard.size(), std::size_t{2});
        QCOMPARE(m_jobs->running(), 0);
        const auto last = m_heard.back();
        m_heard.clear();
        m_controller->setImage(image);
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(last->exact == m_heard[0]->exact);
    }

    void resultsOfAFormerConfigurationAreDropped()
    {
        m_controller->setConfigurations(m_lenet->exact(), m_lenet->with("mul8u_evo_12500"));
        m_controller->setConfigurations(m_lenet->exact(), m_lenet->exact());
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QTest::qWait(100);
        QCOMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(m_heard[0]->exact == m_heard[0]->approximate);
        m_controller->setNetwork(nullptr);
        m_controller->showTestImage(3);
        QTest::qWait(50);
        QCOMPARE(m_heard.size(), std::size_t{1});
    }

    void filesOfAnySizeAreRead()
    {
        m_controller->setConfigurations(m_lenet->exact(), nullptr);
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        const ImageSet& test = *m_lenet->data->test;
        const QImage original = toImage({test.image(5), 784}, test.shape);
        QTemporaryDir folder;
        const QString path = folder.filePath("large.png");
        QVERIFY(original.scaled(280, 280).save(path));
        QImage shown;
        connect(m_controller.get(), &PlaygroundController::imageChanged, this,
                [&](const QImage& image, std::optional<int> label) {
                    QVERIFY(!label);
                    shown = image;
                });
        m_heard.clear();
        m_controller->showFile(path);
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QCOMPARE(shown, original);
        QSignalSpy failed(m_jobs.get(), &JobList::failed);
        m_controller->showFile(folder.filePath("none.png"));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.front().front().toString().contains("none.png"));
        disconnect(m_controller.get(), &PlaygroundController::imageChanged, this, nullptr);
    }

    void findsWhatOnlyTheApproximationGetsWrong()
    {
        // Fewer images, for time.
        DataSet few = *m_lenet->data;
        few.test = firstImages(few.test, 500);
        m_controller->setData(std::make_shared<const DataSet>(few));
        std::optional<std::vector<std::size_t>> wrong;
        connect(m_controller.get(), &PlaygroundController::wrongImagesChanged, this,
                [&](const auto& images) { wrong = images; });
        const auto current = m_lenet->with("mul8u_evo_12500");
        m_controller->setConfigurations(m_lenet->exact(), current);
        m_controller->setWrongOnly(true);
        QTRY_VERIFY(wrong.has_value());
        QVERIFY(!wrong->empty());
        Evaluator evaluator(m_lenet->network);
        const Evaluation exact = evaluator.evaluate(*m_lenet->exact(), *few.test, 0, {});
        const Evaluation approximate = evaluator.evaluate(*current, *few.test, 0, {});
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < 500; ++i) {
            const auto answer = [&](const Evaluation& evaluation) {
                return static_cast<int>(
                    best({evaluation.logits.begin() + static_cast<long>(10 * i),
                          evaluation.logits.begin() + static_cast<long>(10 * i + 10)}));
            };
            if (answer(exact) == few.test->labels[i] && answer(approximate) != few.test->labels[i])
                expected.push_back(i);
        }
        QVERIFY(*wrong == expected);
        // Another configuration: not known, then found anew.
        m_controller->setConfigurations(m_lenet->exact(), nullptr);
        QVERIFY(!wrong.has_value());
        QTRY_VERIFY(wrong.has_value());
        QVERIFY(wrong->empty());
        disconnect(m_controller.get(), &PlaygroundController::wrongImagesChanged, this, nullptr);
    }
};

QTEST_GUILESS_MAIN(TestPlaygroundController)
#include "tst_playground_controller.moc"
