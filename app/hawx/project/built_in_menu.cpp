// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/built_in_menu.h"

#include "app/hawx/project/built_in_example.h"

namespace hawx {

BuiltInMenu::BuiltInMenu(QWidget* parent) : QMenu(tr("&Built-in networks"), parent)
{
    setObjectName(QStringLiteral("builtInNetworks"));
    for (const BuiltInNetwork& network : findBuiltInNetworks())
        addAction(network.title, this,
                  [this, network] { Q_EMIT chosen(network.path, network.dataFolder); });
    setEnabled(!isEmpty());
}

} // namespace hawx
