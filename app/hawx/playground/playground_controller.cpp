// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/playground/playground_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/inference/evaluate.h"
#include "core/inference/image_inference.h"
#include "core/reader/reader.h"
#include "widgets/playground/pixels.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace hawx {

namespace {

/// Logits as probabilities.
std::vector<float> softmax(std::vector<float> values)
{
    const float largest = *std::max_element(values.begin(), values.end());
    float sum = 0;
    for (float& value : values) {
        value = std::exp(value - largest);
        sum += value;
    }
    for (float& value : values)
        value /= sum;
    return values;
}

/// Real values of what a layer put out for the last image.
std::vector<float> valuesOf(ImageInference& inference, int layer)
{
    const QuantisedNetwork& network = inference.network();
    const auto index = static_cast<std::size_t>(layer);
    const QuantisedTensor& tensor = network.tensors[index];
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(tensor.shape.size()));
    if (network.layers[index].multiplies() && network.layers[index].requantisation.empty()) {
        const std::vector<std::int32_t> accumulators = inference.accumulators(layer);
        const std::size_t positions =
            accumulators.size() / static_cast<std::size_t>(tensor.shape.channels);
        for (std::size_t i = 0; i < accumulators.size(); ++i)
            values.push_back(static_cast<float>(accumulators[i]) *
                             network.accumulatorScale(layer, static_cast<int>(i / positions)));
        return values;
    }
    for (const std::uint8_t byte : inference.codes(layer)) {
        const int code = tensor.highest > 127 ? byte : static_cast<std::int8_t>(byte);
        values.push_back(static_cast<float>(code) * tensor.scale);
    }
    return values;
}

bool isRight(const Evaluation& evaluation, std::size_t image, int label)
{
    const std::size_t classes = evaluation.logits.size() / evaluation.images;
    const auto first = evaluation.logits.begin() + static_cast<std::ptrdiff_t>(image * classes);
    return std::max_element(first, first + static_cast<std::ptrdiff_t>(classes)) - first == label;
}

} // namespace

/// Both networks, prepared; used by one job at a time.
struct PlaygroundController::Engine {
    explicit Engine(const std::shared_ptr<const QuantisedNetwork>& network)
        : exact(network), approximate(network)
    {}

    ImageInference exact;
    ImageInference approximate;
    std::shared_ptr<const Configuration> exactConfiguration;
    std::shared_ptr<const Configuration> approximateConfiguration;
};

PlaygroundController::PlaygroundController(JobList& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs)
{}

PlaygroundController::~PlaygroundController()
{
    for (Job* job : {m_fileJob.data(), m_wrongJob.data()})
        if (job)
            job->cancel();
    // Waits for the thread before the members that it may still use are gone.
    delete m_job;
}

void PlaygroundController::setNetwork(std::shared_ptr<const QuantisedNetwork> network)
{
    m_network = std::move(network);
    m_engine.reset();
    m_exact.reset();
    m_current.reset();
    m_pixels.clear();
    m_layer = 1;
    forget();
    Q_EMIT snapshotChanged(nullptr);
    showTestImage(0);
}

void PlaygroundController::setData(std::shared_ptr<const DataSet> data)
{
    m_data = std::move(data);
    forget();
    showTestImage(0);
}

void PlaygroundController::setConfigurations(std::shared_ptr<const Configuration> exact,
                                             std::shared_ptr<const Configuration> current)
{
    m_exact = std::move(exact);
    m_current = current ? std::move(current) : m_exact;
    forget();
    if (m_exact)
        request();
    else
        Q_EMIT snapshotChanged(nullptr);
    if (m_wantsWrong)
        findWrong();
}

void PlaygroundController::forget()
{
    if (m_job)
        m_job->cancel();
    if (m_wrongJob)
        m_wrongJob->cancel();
    m_isWaiting = false;
    Q_EMIT wrongImagesChanged(std::nullopt);
}

QStringList PlaygroundController::layerNames() const
{
    QStringList names;
    for (std::size_t i = 1; m_network && i < m_network->layers.size(); ++i)
        names.append(QString::fromStdString(m_network->layers[i].name));
    return names;
}

void PlaygroundController::setLayer(int layer)
{
    m_layer = layer + 1; // layer 0 is the input
    request();
}

void PlaygroundController::setImage(const QImage& image)
{
    if (!m_network)
        return;
    const TensorShape& shape = m_network->tensors.front().shape;
    if (image.size() != QSize(shape.width, shape.height))
        return;
    m_pixels = toPixels(image, shape);
    request();
}

void PlaygroundController::showTestImage(std::size_t index)
{
    if (!m_network || !m_data || index >= m_data->test->count() ||
        m_data->test->shape != m_network->tensors.front().shape)
        return;
    const ImageSet& images = *m_data->test;
    const auto size = static_cast<std::size_t>(images.shape.size());
    m_pixels.assign(images.image(index), images.image(index) + size);
    Q_EMIT imageChanged(toImage(m_pixels, images.shape), images.labels[index]);
    request();
}

void PlaygroundController::showFile(const QString& path)
{
    if (!m_network)
        return;
    if (m_fileJob)
        m_fileJob->cancel();
    m_fileJob =
        m_jobs.start(tr("Reading %1").arg(QFileInfo(path).fileName()),
                     [this, file = path.toStdString(), network = m_network](
                         const RunContext& context, const Job::Post&) -> Job::Delivery {
                         const TensorShape& shape = network->tensors.front().shape;
                         return [this, network, pixels = readImage(file, shape, context)] {
                             if (network != m_network)
                                 return;
                             m_pixels = pixels;
                             Q_EMIT imageChanged(toImage(m_pixels, network->tensors.front().shape),
                                                 std::nullopt);
                             request();
                         };
                     });
}

void PlaygroundController::request()
{
    m_isWaiting = true;
    startNext();
}

void PlaygroundController::startNext()
{
    if (m_job || !m_isWaiting || !m_network || !m_exact || m_pixels.empty())
        return;
    m_isWaiting = false;
    m_job = new Job(0, tr("Classifying"), this);
    connect(m_job, &Job::ended, this, [this](JobOutcome outcome, const QString& message) {
        if (outcome == JobOutcome::Failed)
            Q_EMIT failed(message);
    });
    connect(m_job, &Job::threadDone, this, [this] {
        m_job->deleteLater();
        m_job.clear();
        startNext();
    });
    m_job->start([this, network = m_network, engine = m_engine, exact = m_exact,
                  current = m_current, pixels = m_pixels, layer = m_layer](
                     const RunContext& context, const Job::Post&) mutable -> Job::Delivery {
        if (!engine)
            engine = std::make_shared<Engine>(network);
        if (engine->exactConfiguration != exact) {
            engine->exact.configure(*exact);
            engine->exactConfiguration = exact;
        }
        if (engine->approximateConfiguration != current) {
            engine->approximate.configure(*current);
            engine->approximateConfiguration = current;
        }
        auto snapshot = std::make_shared<InferenceSnapshot>();
        QElapsedTimer timer;
        timer.start();
        snapshot->exact = softmax(engine->exact.logits(pixels, context.stop));
        snapshot->approximate = softmax(engine->approximate.logits(pixels, context.stop));
        snapshot->milliseconds = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
        const auto index = static_cast<std::size_t>(layer);
        snapshot->layer = QString::fromStdString(network->layers[index].name);
        snapshot->shape = network->tensors[index].shape;
        snapshot->exactMaps = valuesOf(engine->exact, layer);
        snapshot->approximateMaps = valuesOf(engine->approximate, layer);
        return [this, network, engine, snapshot] {
            if (network == m_network)
                m_engine = engine;
            Q_EMIT snapshotChanged(snapshot);
        };
    });
}

void PlaygroundController::setWrongOnly(bool wanted)
{
    if (m_wantsWrong == wanted)
        return;
    m_wantsWrong = wanted;
    if (wanted)
        findWrong();
    else if (m_wrongJob)
        m_wrongJob->cancel();
}

void PlaygroundController::findWrong()
{
    if (m_wrongJob)
        m_wrongJob->cancel();
    if (!m_network || !m_data || !m_exact)
        return;
    m_wrongJob = m_jobs.start(
        tr("Classifying the test images"),
        [this, network = m_network, images = m_data->test, exact = m_exact,
         current = m_current](const RunContext& context, const Job::Post&) -> Job::Delivery {
            Evaluator evaluator(network, "auto", 0);
            const std::array<Configuration, 2> both{*exact, *current};
            const std::vector<Evaluation> evaluations =
                evaluator.evaluateMany(both, *images, 0, context);
            std::vector<std::size_t> wrong;
            for (std::size_t i = 0; i < images->count(); ++i)
                if (isRight(evaluations[0], i, images->labels[i]) &&
                    !isRight(evaluations[1], i, images->labels[i]))
                    wrong.push_back(i);
            return [this, wrong = std::move(wrong)] { Q_EMIT wrongImagesChanged(wrong); };
        });
}

} // namespace hawx
