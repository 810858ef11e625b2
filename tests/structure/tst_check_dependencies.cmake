# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests check_dependencies.cmake on a small tree made in WORK: clean it passes, and with one violation
# of a rule it fails with one line that names file, line and include.
#
#     cmake -DWORK=<folder> -P tst_check_dependencies.cmake

cmake_minimum_required(VERSION 3.25)

set(tree "${WORK}/tree")
set(failures 0)

function(make_tree)
    file(REMOVE_RECURSE "${tree}")
    file(WRITE "${tree}/core/values.h" "#pragma once\n#include <vector>\n")
    file(WRITE "${tree}/core/point.h" "#pragma once\n#include \"core/values.h\" // [both] a;b\n")
    file(WRITE "${tree}/core/parallel.h" "#pragma once\n  # include <tbb/parallel_for.h>\n")
    file(WRITE "${tree}/core/loop.h" "#include \"core/ring.h\"\n#include <span>\n")
    file(WRITE "${tree}/core/ring.h" "#include \"core/loop.h\"\n#include <nlohmann/json_fwd.hpp>\n")
    file(WRITE "${tree}/core/engine.cpp"
        "#include \"core/parallel.h\"\n#include <opencv2/dnn.hpp>\n#include <immintrin.h>\n")
    file(WRITE "${tree}/widgets/plot.h" "#include <QWidget>\n#include \"core/point.h\"\n")
    file(WRITE "${tree}/widgets/plot.cpp" "#include \"widgets/plot.h\"\n#include \"plot.moc\"\n")
    file(WRITE "${tree}/app/window.cpp"
        "#include \"widgets/plot.h\"\n#include \"core/ring.h\"\n// #include <tbb/tbb.h>\n")
    file(WRITE "${tree}/app/cli/main.cpp" "#include \"core/ring.h\"\n#include <CLI/CLI.hpp>\n")
    file(WRITE "${tree}/tests/tst_plot.cpp" "#include <QTest>\n#include <tbb/tbb.h>\n")
endfunction()

# expect(<regex, or PASS> [<file> <directive>]): the tree, with the directive added as the second line
# of the file, passes or fails with exactly one line, which matches.
function(expect regex)
    make_tree()
    if(ARGC GREATER 1)
        file(WRITE "${tree}/${ARGV1}" "// a comment\n${ARGV2}\n#include <string>\n")
    endif()
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DROOT=${tree}" -P "${CMAKE_CURRENT_LIST_DIR}/check_dependencies.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX MATCHALL "[^\n]*: error: [^\n]*" lines "${output}")
    list(LENGTH lines count)
    if(regex STREQUAL "PASS")
        if(status EQUAL 0 AND count EQUAL 0)
            return()
        endif()
    elseif(NOT status EQUAL 0 AND count EQUAL 1 AND lines MATCHES "${regex}")
        return()
    endif()
    message(NOTICE "expected ${regex} for ${ARGN}; status ${status} and:\n${output}")
    math(EXPR count "${failures} + 1")
    set(failures ${count} PARENT_SCOPE)
endfunction()

expect(PASS)

set(file "core/bad.cpp")
set(at "^core/bad\\.cpp:2: error: #include of ")
expect("${at}QString: core knows no Qt" ${file} "#include <QString>")
expect("${at}QtCore/qglobal.h: core knows no Qt" ${file} "#include <QtCore/qglobal.h>")
expect("${at}qcustomplot.h: core knows no Qt" ${file} "#include \"qcustomplot.h\"")
expect("${at}widgets/gone.h: core knows neither" ${file} "#include \"widgets/gone.h\"")
expect("${at}app/gone.h: core knows neither" ${file} "#\tinclude <app/gone.h>")
expect("${at}tests/gone.h: only tests include tests" ${file} "#include \"tests/gone.h\"")
expect("${at}\\.\\./app/window\\.cpp: write the path from the root" ${file} "#include \"../app/window.cpp\"")
expect("${at}values\\.h: write the path from the root" ${file} "#include \"values.h\"")

set(file "widgets/deep/bad.h")
set(at "^widgets/deep/bad\\.h:2: error: #include of ")
expect("${at}app/gone.h: widgets know no app" ${file} "#include \"app/gone.h\"")
expect("${at}tbb/task.h: widgets know no oneTBB" ${file} "#include <tbb/task.h>")
expect("${at}oneapi/tbb.h: widgets know no oneTBB" ${file} "#include <oneapi/tbb.h>")
expect("${at}execution: widgets know no oneTBB" ${file} "#include <execution>")
expect("${at}opencv2/core.hpp: widgets know no OpenCV" ${file} "#include <opencv2/core.hpp>")
expect("${at}SQLiteCpp/Database.h: widgets know no SQLite" ${file} "#include <SQLiteCpp/Database.h>")
expect("${at}sqlite3.h: widgets know no SQLite" ${file} "#include <sqlite3.h>")
expect("${at}core/parallel.h: reaches tbb/parallel_for.h \\(by core/parallel.h\\), but widgets know no oneTBB"
    ${file} "#include \"core/parallel.h\"")
expect("${at}core/loop.h: reaches nlohmann/json_fwd.hpp \\(by core/ring.h\\), but widgets know only value structs"
    ${file} "#include \"core/loop.h\"")
expect("${at}tests/gone.h: only tests include tests" ${file} "#include \"tests/gone.h\"")

expect("^app/bad\\.cpp:2: error: #include of tbb/tbb.h: app knows no oneTBB"
    app/bad.cpp "#include <tbb/tbb.h>")
expect("^app/bad\\.cpp:2: error: #include of core/parallel.h: reaches tbb/parallel_for.h \\(by core/parallel.h\\), but app knows"
    app/bad.cpp "#include \"core/parallel.h\"")
expect(PASS app/good.cpp "#include <QApplication>")
expect("^app/cli/bad\\.cpp:2: error: #include of QFile: app/cli and app/common know no Qt"
    app/cli/bad.cpp "#include <QFile>")
expect("^app/common/bad\\.h:2: error: #include of widgets/plot.h: reaches QWidget \\(by widgets/plot.h\\), but app/cli"
    app/common/bad.h "#include \"widgets/plot.h\"")

# A folder without sources is not a repository that obeys.
file(MAKE_DIRECTORY "${WORK}/empty")
execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${WORK}/empty" -P "${CMAKE_CURRENT_LIST_DIR}/check_dependencies.cmake"
    RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE output)
string(REGEX REPLACE "[ \n]+" " " output "${output}") # CMake wraps lines by the length of the path
if(status EQUAL 0 OR NOT output MATCHES "nothing was checked")
    message(NOTICE "expected a failure for an empty folder; status ${status} and:\n${output}")
    math(EXPR failures "${failures} + 1")
endif()

if(failures)
    message(FATAL_ERROR "${failures} cases failed")
endif()
