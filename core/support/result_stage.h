// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result_store.h"

#include <mutex>
#include <set>
#include <string>

namespace hawx {

/// One stage of a run: passes on to another store, and remembers which results of the run went
/// through, so that they can be forgotten once the result of the stage takes their place.
class ResultStage final : public ResultStore {
public:
    explicit ResultStage(ResultStore& store) : m_store(store) {}

    std::optional<std::vector<std::byte>> find(const std::string& key) override
    {
        auto value = m_store.find(key);
        if (value)
            remember(key);
        return value;
    }
    bool keep(Lifetime lifetime, const std::string& key, std::span<const std::byte> value) override
    {
        const bool isKept = m_store.keep(lifetime, key, value);
        if (isKept && lifetime == Lifetime::Run)
            remember(key);
        return isKept;
    }
    void forget(const std::string& key) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_keys.erase(key);
        }
        m_store.forget(key);
    }
    void runEnded() override { m_store.runEnded(); }

    /// All results of the run that went through.
    void forgetAll()
    {
        std::set<std::string> keys;
        {
            const std::lock_guard lock(m_mutex);
            keys.swap(m_keys);
        }
        for (const std::string& key : keys)
            m_store.forget(key);
    }

private:
    void remember(const std::string& key)
    {
        const std::lock_guard lock(m_mutex);
        m_keys.insert(key);
    }

    ResultStore& m_store;
    std::mutex m_mutex;
    std::set<std::string> m_keys;
};

} // namespace hawx
