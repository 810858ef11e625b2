// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace hawx {

/// What an empty panel shows: what would fill it, and the buttons that do.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// `glyph` names an icon as glyphIcon() does.
    explicit EmptyState(const QString& glyph, QWidget* parent = nullptr);

    void setText(const QString& title, const QString& explanation);

    /// Adds a button that triggers the action, with its text, while it is available. The first one
    /// is the one most people want.
    void addAction(QAction* action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawGlyph();

    QString m_glyph;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_explanation;
    QVBoxLayout* m_buttons;
};

} // namespace hawx
