// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes what hawx-cli offers, for readers, to stdout:
//     hawx-cli-manual --man TEMPLATE     TEMPLATE with its comment VERBS replaced
//     hawx-cli-manual --html             a page of the manual

#include "app/cli/invocation.h"
#include "app/cli/program.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Option {
    std::string name; ///< "--data" or "MODEL"
    std::string form; ///< what follows it, as in --help: "FOLDER REQUIRED"
    std::string meaning;

    bool operator==(const Option&) const = default;
};

struct Verb {
    std::string name; ///< "circuits list"
    std::string meaning;
    std::vector<Option> positionals;
    std::vector<Option> options;
};

/// The parser keeps what an option needs or excludes by address, so in another order each time.
std::string withSortedNames(const std::string& form)
{
    std::istringstream stream(form);
    std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
    const auto isMark = [](const std::string& word) {
        return word == "Needs:" || word == "Excludes:";
    };
    for (auto at = std::find_if(words.begin(), words.end(), isMark); at != words.end();) {
        const auto end = std::find_if(at + 1, words.end(), isMark);
        std::sort(at + 1, end);
        at = end;
    }
    std::string result;
    for (const std::string& word : words)
        result += (result.empty() ? "" : " ") + word;
    return result;
}

Option optionOf(const CLI::Option& option, bool isPositional)
{
    return {option.get_name(isPositional, !isPositional),
            withSortedNames(CLI::Formatter().make_option_opts(&option)), option.get_description()};
}

/// Verbs that do something, in the order of --help.
void collect(const CLI::App& app, const std::string& prefix, std::vector<Verb>& verbs)
{
    const auto nested = app.get_subcommands([](const CLI::App*) { return true; });
    for (const CLI::App* verb : nested)
        collect(*verb, prefix + verb->get_name() + " ", verbs);
    if (!nested.empty())
        return;
    Verb result{prefix.substr(0, prefix.size() - 1), app.get_description(), {}, {}};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional())
            result.positionals.push_back(optionOf(*option, true));
        else
            result.options.push_back(optionOf(*option, false));
    }
    verbs.push_back(std::move(result));
}

/// Those that all verbs have are taken out of each, and returned.
std::vector<Option> takeCommon(std::vector<Verb>& verbs)
{
    std::vector<Option> common;
    for (const Option& option : verbs.front().options) {
        if (std::all_of(verbs.begin(), verbs.end(), [&option](const Verb& verb) {
                return std::count(verb.options.begin(), verb.options.end(), option) > 0;
            }))
            common.push_back(option);
    }
    for (Verb& verb : verbs) {
        std::erase_if(verb.options, [&common](const Option& option) {
            return std::count(common.begin(), common.end(), option) > 0;
        });
    }
    return common;
}

std::string synopsis(const Verb& verb)
{
    std::string line = "hawx-cli " + verb.name;
    for (const Option& positional : verb.positionals)
        line += " " + positional.name;
    return line + " [OPTIONS]";
}

std::string replaced(std::string text, char what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, 1, by);
    return text;
}

std::string escapedHtml(const std::string& text)
{
    return replaced(replaced(replaced(text, '&', "&amp;"), '<', "&lt;"), '>', "&gt;");
}

/// Text in which nothing is a request and a hyphen is one that can be typed.
std::string escapedRoff(const std::string& text)
{
    const std::string result = replaced(replaced(text, '\\', "\\e"), '-', "\\-");
    return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

std::string htmlRows(const std::vector<Option>& options)
{
    std::string rows;
    for (const Option& option : options)
        rows += "<tr><td><code>" + escapedHtml(option.name) + "</code></td><td>" +
                escapedHtml(option.form) + "</td><td>" + escapedHtml(option.meaning) +
                "</td></tr>\n";
    return rows;
}

std::string htmlTable(const Verb& verb)
{
    if (verb.positionals.empty() && verb.options.empty())
        return "";
    return "<table>\n<tr><th>Option</th><th>Value</th><th>Meaning</th></tr>\n" +
           htmlRows(verb.positionals) + htmlRows(verb.options) + "</table>\n";
}

std::string html(const std::vector<Verb>& verbs, const std::vector<Option>& common)
{
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>All verbs and options</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n"
        "</head>\n<body>\n<!-- made by hawx_manual_reference; do not edit -->\n"
        "<h1>All verbs and options</h1>\n"
        "<p>What <code>hawx-cli VERB --help</code> prints, in one place. <a "
        "href=\"command-line.html\">The command line</a> tells how the verbs go together.</p>\n"
        "<h2 id=\"all\">Options that every verb has</h2>\n<table>\n"
        "<tr><th>Option</th><th>Value</th><th>Meaning</th></tr>\n" +
        htmlRows(common) + "</table>\n";
    for (const Verb& verb : verbs)
        page += "<h2 id=\"" + replaced(verb.name, ' ', "-") + "\">" + verb.name + "</h2>\n<p>" +
                escapedHtml(verb.meaning) + ".</p>\n<pre>" + escapedHtml(synopsis(verb)) +
                "</pre>\n" + htmlTable(verb);
    return page + "</body>\n</html>\n";
}

std::string roffList(const std::vector<Option>& options)
{
    std::string list;
    for (const Option& option : options) {
        list += ".TP\n.B " + escapedRoff(option.name) + "\n";
        if (!option.form.empty())
            list.insert(list.size() - 1, " \\fR" + escapedRoff(option.form));
        list += escapedRoff(option.meaning) + "\n";
    }
    return list;
}

std::string roff(const std::vector<Verb>& verbs, const std::vector<Option>& common)
{
    std::string text = ".SH OPTIONS OF EVERY VERB\n" + roffList(common) + ".SH VERBS\n";
    for (const Verb& verb : verbs)
        text += ".SS " + escapedRoff(synopsis(verb)) + "\n" + escapedRoff(verb.meaning) + ".\n" +
                roffList(verb.positionals) + roffList(verb.options);
    return text;
}

std::string filled(std::string page, const std::string& verbs)
{
    const std::string mark = ".\\\" VERBS\n";
    const std::size_t at = page.find(mark);
    if (at == std::string::npos)
        throw hawx::Error("The template has no line .\\\" VERBS");
    return page.replace(at, mark.size(), verbs);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        CLI::App program;
        hawx::cli::Invocation invocation;
        hawx::cli::describe(program, invocation);
        std::vector<Verb> verbs;
        collect(program, "", verbs);
        const std::vector<Option> common = takeCommon(verbs);
        const std::string mode = argc > 1 ? argv[1] : "";
        std::string text;
        if (mode == "--man" && argc == 3)
            text = filled(hawx::readTextFile(argv[2]), roff(verbs, common));
        else if (mode == "--html" && argc == 2)
            text = html(verbs, common);
        else
            throw hawx::Error("hawx-cli-manual --html | --man TEMPLATE");
        std::fputs(text.c_str(), stdout);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hawx-cli-manual: %s\n", error.what());
        return 1;
    }
}
