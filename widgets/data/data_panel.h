// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <cstdint>

class QLabel;
class QPushButton;

namespace hawx {

/// What a DataPanel shows of a data set.
struct DataSummary {
    QString name;
    QString path;
    QString shape; ///< of an image, "1x28x28"
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    QList<QImage> samples; ///< a few images to recognise it by
};

/// A data set's size and some of its images.
class DataPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DataPanel(QWidget* parent = nullptr);

    void setData(const DataSummary& summary);

    QPushButton* detailsButton() const { return m_details; }

private:
    class Samples;

    QLabel* m_name;
    QLabel* m_facts;
    Samples* m_samples;
    QPushButton* m_details;
};

} // namespace hawx
