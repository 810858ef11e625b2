// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace hawx {

class HelpBrowser;

/// The manual in a window of its own, made when it is first asked for. F1 in a dialog, where no
/// command of the main window can be reached, opens the dialog's page.
class HelpController final : public QObject {
    Q_OBJECT

public:
    explicit HelpController(QObject* parent = nullptr);
    ~HelpController() override;

    /// "front.html", or "front.html#limits".
    void showPage(const QString& link);
    /// The page of the panel or dialog that has the focus.
    void showHelpHere();
    void showManual();
    void showSearch();
    void close();

    /// Null until it was asked for.
    const HelpBrowser* browser() const { return m_browser.get(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();

    std::unique_ptr<HelpBrowser> m_browser;
};

} // namespace hawx
