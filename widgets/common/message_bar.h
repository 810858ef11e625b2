// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace hawx {

/// One line of news above the content, instead of a dialog. Stays until closed or replaced.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Information, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(Kind kind, const QString& text);
    void clear();
    QString text() const;

Q_SIGNALS:
    void shown(hawx::MessageBar::Kind kind, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColours();

    Kind m_kind = Kind::Information;
    QLabel* m_picture;
    QLabel* m_text;
};

} // namespace hawx
