// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <vector>

class QLineEdit;

namespace hawx {

class ComparisonModel;

/// Above each pinned configuration its letter, its name to edit, and buttons that load and remove
/// it.
class ComparisonHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit ComparisonHeader(const ComparisonModel& model, QWidget* parent = nullptr);

    QLineEdit* nameEdit(int column) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void renamed(int column, const QString& name);
    void loadRequested(int column);
    void removeRequested(int column);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void updateGeometries() override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void place();
    QWidget* makeSection(int column);

    const ComparisonModel& m_model;
    std::vector<QWidget*> m_sections;
};

} // namespace hawx
