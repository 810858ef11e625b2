// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"
#include "widgets/playground/inference_snapshot.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

class Job;
class JobList;

/// Classifies the image at hand by the exact and the approximate network.
///
/// One image at a time: while one is computed, the newest of those that come waits and the others
/// are forgotten. So a fast hand never starves the picture of results, as cancelling at each stroke
/// would, nor piles up work. Results for a network or configuration that changed are dropped.
/// Single images take milliseconds and are not listed among the jobs.
class PlaygroundController final : public QObject {
    Q_OBJECT

public:
    explicit PlaygroundController(JobList& jobs, QObject* parent = nullptr);
    ~PlaygroundController() override;

    /// Null when there is none any more. Configurations are forgotten; shows the first test image.
    void setNetwork(std::shared_ptr<const QuantisedNetwork> network);
    /// Shows the first test image.
    void setData(std::shared_ptr<const DataSet> data);
    /// Without a current one the exact one stands for both.
    void setConfigurations(std::shared_ptr<const Configuration> exact,
                           std::shared_ptr<const Configuration> current);

    /// Names of the layers whose feature maps can be shown.
    QStringList layerNames() const;
    /// Index into layerNames().
    void setLayer(int layer);

    /// An image of the network's input size, as drawn.
    void setImage(const QImage& image);
    void showTestImage(std::size_t index);
    /// Reads a file of any size in the background.
    void showFile(const QString& path);
    /// Finds the test images that only the approximate network gets wrong, or stops to.
    void setWrongOnly(bool wanted);

Q_SIGNALS:
    /// Null when there is no network, configuration or image.
    void snapshotChanged(std::shared_ptr<const hawx::InferenceSnapshot> snapshot);
    /// The image is another one, not drawn by the user; its class where it is known.
    void imageChanged(const QImage& image, std::optional<int> label);
    /// None while it is not known.
    void wrongImagesChanged(std::optional<std::vector<std::size_t>> images);
    /// Nothing could be computed; a sentence for the user.
    void failed(const QString& message);

private:
    struct Engine;

    void forget();
    void request();
    void startNext();
    void findWrong();

    JobList& m_jobs;
    QPointer<Job> m_job; ///< own, for one image
    QPointer<Job> m_fileJob;
    QPointer<Job> m_wrongJob;
    std::shared_ptr<Engine> m_engine; ///< of m_job only while it runs
    std::shared_ptr<const QuantisedNetwork> m_network;
    std::shared_ptr<const DataSet> m_data;
    std::shared_ptr<const Configuration> m_exact;
    std::shared_ptr<const Configuration> m_current;
    std::vector<std::uint8_t> m_pixels; ///< [channel][y][x]; empty before the first image
    int m_layer = 1;                    ///< of the network
    bool m_isWaiting = false;           ///< for m_job, with the image at hand
    bool m_wantsWrong = false;
};

} // namespace hawx
