// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/export_files.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/parallel.h"

#include <algorithm>
#include <random>
#include <set>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// Files of the folder that the export would not replace: they are not ours to remove.
void requireNothingElse(const std::vector<ExportedFile>& files, const fs::path& folder)
{
    std::set<std::string> known;
    for (const ExportedFile& file : files)
        known.insert(file.path);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const std::string path = fs::relative(entry.path(), folder).generic_string();
        if (!entry.is_directory() && known.count(path) == 0)
            throw Error("The folder " + folder.string() + " holds " + path +
                        ", which is no part of this export: choose another folder.");
    }
}

void writeFolder(const std::vector<ExportedFile>& files, const fs::path& folder,
                 const RunContext& context)
{
    for (const ExportedFile& file : files) {
        throwIfStopped(context);
        const fs::path path = folder / file.path;
        fs::create_directories(path.parent_path());
        writeFileAtomically(path, file.content);
        if (file.isExecutable)
            fs::permissions(path,
                            fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                            fs::perm_options::add);
    }
}

fs::path besides(const fs::path& target, const char* what)
{
    fs::path path = target;
    path += "." + std::string(what) + "-" + std::to_string(std::random_device{}());
    return path;
}

void replaceFolder(const std::vector<ExportedFile>& files, const fs::path& target,
                   const RunContext& context)
{
    const fs::path fresh = besides(target, "part");
    const fs::path old = besides(target, "old");
    std::error_code ignored;
    try {
        writeFolder(files, fresh, context);
        throwIfStopped(context);
        if (fs::exists(target))
            fs::rename(target, old);
        fs::rename(fresh, target);
    } catch (const fs::filesystem_error& error) {
        fs::remove_all(fresh, ignored);
        if (!fs::exists(target, ignored) && fs::exists(old, ignored))
            fs::rename(old, target, ignored);
        throw Error("The folder " + target.string() +
                    " cannot be written: " + error.code().message() + ".");
    } catch (...) {
        fs::remove_all(fresh, ignored);
        throw;
    }
    fs::remove_all(old, ignored);
}

} // namespace

bool exportExists(const fs::path& target)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(target, ignored));
}

void writeExport(const std::vector<ExportedFile>& files, const fs::path& given, bool replace,
                 const RunContext& context)
{
    const fs::path target = given.has_filename() ? given : given.parent_path();
    const bool isFolder = files.size() != 1 || !files.front().path.empty();
    std::error_code ignored;
    if (exportExists(target)) {
        if (!replace)
            throw Error(target.string() + " exists already; it is not replaced unasked.");
        if (fs::is_directory(target, ignored) != isFolder)
            throw Error(target.string() + (isFolder ? " is a file" : " is a folder") +
                        ", and the export is a " + (isFolder ? "folder" : "file") +
                        ": choose another name.");
        if (isFolder)
            requireNothingElse(files, target);
    }
    throwIfStopped(context);
    if (isFolder)
        replaceFolder(files, target, context);
    else
        writeFileAtomically(target, files.front().content);
}

} // namespace hawx
