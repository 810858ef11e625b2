// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/inspector/inspector_controller.h"
#include "app/hawx/jobs/job_list.h"
#include "core/sensitivity/layer_figures.h"
#include "tests/app/quantised_lenet.h"

#include <QSignalSpy>
#include <QTest>

using namespace hawx;
using hawx::test::FashionLenet;
using hawx::test::QuantisedLenet;

class TestInspectorController : public QObject {
    Q_OBJECT

    std::unique_ptr<QuantisedLenet> m_lenet;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<InspectorController> m_controller;
    std::vector<std::shared_ptr<const InspectedLayer>> m_heard;

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
        m_controller = std::make_unique<InspectorController>(*m_jobs);
        connect(m_controller.get(), &InspectorController::inspectionChanged, this,
                [this](const auto& inspected) { m_heard.push_back(inspected); });
        m_controller->setNetwork(m_lenet->network, m_lenet->source);
        m_controller->setData(m_lenet->data);
    }

    void cleanup()
    {
        m_controller.reset();
        m_jobs.reset();
    }

    void inspectsTheSelection()
    {
        QSignalSpy busy(m_controller.get(), &InspectorController::busyChanged);
        m_controller->setConfiguration(m_lenet->with("mul8u_evo_12500"));
        m_controller->setSelection(1, {});
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(m_heard[0]);
        QCOMPARE(m_heard[0]->filters, 16);
        QCOMPARE(m_heard[0]->circuits, QStringLiteral("evo_12500"));
        const LayerFigures& figures = *m_heard[0]->figures;
        QCOMPARE(figures.layer, std::size_t{1});
        QCOMPARE(figures.filters.size(), std::size_t{16});
        QCOMPARE(figures.images, InspectorController::kImages);
        QVERIFY(figures.ownError.deviation > 0);
        QVERIFY(figures.quantisation->exactSqnrDb > figures.quantisation->approximateSqnrDb);
        // A network of good accuracy: the noise of 8 bits is far below the signal.
        QVERIFY(figures.quantisation->exactSqnrDb > 20);
        QCOMPARE(busy.front().front().toBool(), true);
        QTRY_COMPARE(busy.back().front().toBool(), false);

        // Filters of all the network: 6 in the first layer, so 8 and 10 are the third and fifth.
        m_controller->setSelection(1, {2, 8, 10, 30});
        QTRY_COMPARE(m_heard.size(), std::size_t{2});
        QVERIFY((m_heard[1]->figures->filters == std::vector<int>{2, 4}));
    }

    void exactHasNoErrors()
    {
        m_controller->setConfiguration(m_lenet->exact());
        m_controller->setSelection(0, {});
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QCOMPARE(m_heard[0]->figures->totalError.deviation, 0.0);
        QCOMPARE(m_heard[0]->figures->quantisation->exactSqnrDb,
                 m_heard[0]->figures->quantisation->approximateSqnrDb);
    }

    void theNewestRequestWins()
    {
        m_controller->setConfiguration(m_lenet->with("mul8u_evo_12500"));
        for (std::size_t k = 0; k < 40; ++k) {
            m_controller->setSelection(k % 4, {});
            QTest::qWait(k % 7 == 0 ? 70 : 1);
            QVERIFY(m_jobs->running() <= 1);
        }
        m_controller->setSelection(4, {}); // asked for only once
        const auto isThere = [&] {
            return !m_heard.empty() && m_heard.back()->figures->layer == 4 &&
                   m_jobs->running() == 0;
        };
        QTRY_VERIFY(isThere());
        const std::size_t count = m_heard.size();
        QVERIFY(count < 40);
        QTest::qWait(200);
        QCOMPARE(m_heard.size(), count);
    }

    void inactiveComputesNothing()
    {
        m_controller->setActive(false);
        m_controller->setConfiguration(m_lenet->exact());
        m_controller->setSelection(0, {});
        QTest::qWait(150);
        QCOMPARE(m_heard.size(), std::size_t{0});
        m_controller->setActive(true);
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(m_heard[0]);
    }

    void nothingWithoutASelection()
    {
        m_controller->setConfiguration(m_lenet->exact());
        QTRY_COMPARE(m_heard.size(), std::size_t{1});
        QVERIFY(!m_heard[0]);
        m_controller->setSelection(99, {});
        QTRY_COMPARE(m_heard.size(), std::size_t{2});
        QVERIFY(!m_heard[1]);
    }
};

QTEST_GUILESS_MAIN(TestInspectorController)
#include "tst_inspector_controller.moc"
