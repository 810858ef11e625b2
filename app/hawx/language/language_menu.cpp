// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/language/language_menu.h"

#include "app/hawx/language/language.h"

#include <QActionGroup>

namespace hawx {

LanguageMenu::LanguageMenu(QWidget* parent) : QMenu(tr("Lan&guage"), parent)
{
    setObjectName(QStringLiteral("languages"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& title, const QString& name) {
        QAction* action = addAction(title, this, [this, code, name] {
            if (code == chosenLanguage())
                return;
            chooseLanguage(code);
            Q_EMIT chosen(name);
        });
        action->setData(code);
        action->setCheckable(true);
        action->setChecked(code == chosenLanguage());
        group->addAction(action);
    };
    add({}, tr("As the &desktop"), tr("the desktop's language"));
    for (const Language& language : languages())
        add(language.code, language.name, language.name);
}

} // namespace hawx
