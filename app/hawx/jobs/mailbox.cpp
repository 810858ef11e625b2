// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/jobs/mailbox.h"

#include <utility>

namespace hawx {

Mailbox::Mailbox(QObject* parent) : QObject(parent)
{
    connect(this, &Mailbox::posted, this, &Mailbox::deliver, Qt::QueuedConnection);
}

void Mailbox::post(Letter letter)
{
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
    }
    Q_EMIT posted();
}

void Mailbox::deliver()
{
    Letter letter;
    {
        const std::lock_guard lock(m_mutex);
        letter = std::move(m_letters.front());
        m_letters.pop_front();
    }
    letter();
}

} // namespace hawx
