# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails when a folder includes what it must not know:
#
#     cmake [-DROOT=<repository>] -P check_dependencies.cmake
#
# Arrows run one way: app -> widgets -> value structs of core, app -> core. Each violation is one line
# `file:line: error: ...` on stderr. README.md beside this file lists the rules.

cmake_minimum_required(VERSION 3.25)

if(NOT ROOT)
    get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
endif()

# What an include belongs to. libstdc++ makes the parallel algorithms of <execution> with oneTBB.
set(isOurs "^(core|widgets|app|tests)/")
set(isStandard "^[a-z0-9_]+( |$)")
set(isQt "^(Q[A-Z]|Qt|q[a-z0-9_]+\\.h)")
set(isTbb "^(tbb/|oneapi/|execution( |$))")
set(isOpenCv "^opencv")
set(isSqlite "^(SQLiteCpp/|sqlite3)")

set(violations 0)

# violation(<file> <include> <what is wrong>): reports one line, of which one per include is enough.
function(violation file include text)
    file(READ "${ROOT}/${file}" content)
    string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^\n>\"]+[>\"]" directives "${content}")
    foreach(directive IN LISTS directives)
        string(REGEX REPLACE "^.*[<\"](.*)[>\"]$" "\\1" name "${directive}")
        if(name STREQUAL include)
            string(FIND "${content}" "${directive}" position)
            break()
        endif()
    endforeach()
    string(SUBSTRING "${content}" 0 ${position} before)
    string(REGEX REPLACE "[^\n]" "" newlines "${before}")
    string(LENGTH "${newlines}" line)
    math(EXPR line "${line} + 1")
    message(NOTICE "${file}:${line}: error: #include of ${include}: ${text}")
    math(EXPR count "${violations} + 1")
    set(violations ${count} PARENT_SCOPE)
    set(reported TRUE PARENT_SCOPE)
endfunction()

# includes_of(<file> <variable>): what a file includes, without quotes or brackets. Each file is read once.
function(includes_of file variable)
    get_property(known GLOBAL PROPERTY "includes ${file}" SET)
    if(NOT known)
        file(STRINGS "${ROOT}/${file}" lines ENCODING UTF-8 REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
        string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^<>\"]+" directives "${lines}")
        list(TRANSFORM directives REPLACE "^#[ \t]*include[ \t]*[<\"]" "")
        set_property(GLOBAL PROPERTY "includes ${file}" "${directives}")
    endif()
    get_property(result GLOBAL PROPERTY "includes ${file}")
    set(${variable} "${result}" PARENT_SCOPE)
endfunction()

# reached_from(<header> <variable>): every include that is not ours in the header and in all of ours
# that it includes, as "<include> (by <file>)".
function(reached_from header variable)
    get_property(known GLOBAL PROPERTY "reached ${header}" SET)
    if(NOT known)
        set(reached "")
        set(queue "${header}")
        set(seen "${header}")
        while(queue)
            list(POP_FRONT queue file)
            includes_of("${file}" includes)
            foreach(include IN LISTS includes)
                if(NOT include MATCHES "${isOurs}")
                    list(APPEND reached "${include} (by ${file})")
                elseif(EXISTS "${ROOT}/${include}" AND NOT include IN_LIST seen)
                    list(APPEND seen "${include}")
                    list(APPEND queue "${include}")
                endif()
            endforeach()
        endwhile()
        set_property(GLOBAL PROPERTY "reached ${header}" "${reached}")
    endif()
    get_property(result GLOBAL PROPERTY "reached ${header}")
    set(${variable} "${result}" PARENT_SCOPE)
endfunction()

# may_not_reach(<file> <include> <INCLUDE|EXCLUDE> <regex> <text>): the include may reach nothing that
# matches (INCLUDE) or nothing but what matches (EXCLUDE), itself or through headers of ours.
macro(may_not_reach file include mode regex text)
    set(offenders "${include}")
    if("${include}" MATCHES "${isOurs}")
        set(offenders "")
        if(EXISTS "${ROOT}/${include}")
            reached_from("${include}" offenders)
        endif()
    endif()
    list(FILTER offenders ${mode} REGEX "${regex}")
    if(offenders AND NOT reported)
        list(GET offenders 0 offender)
        if(offender STREQUAL "${include}")
            violation("${file}" "${include}" "${text}")
        else()
            violation("${file}" "${include}" "reaches ${offender}, but ${text}")
        endif()
    endif()
endmacro()

macro(check_core file include)
    if("${include}" MATCHES "^(widgets|app)/")
        violation("${file}" "${include}" "core knows neither widgets nor app")
    elseif("${include}" MATCHES "${isQt}")
        violation("${file}" "${include}" "core knows no Qt")
    endif()
endmacro()

macro(check_widgets file include)
    if("${include}" MATCHES "^app/")
        violation("${file}" "${include}" "widgets know no app")
    endif()
    may_not_reach("${file}" "${include}" INCLUDE "${isTbb}" "widgets know no oneTBB")
    may_not_reach("${file}" "${include}" INCLUDE "${isOpenCv}" "widgets know no OpenCV")
    may_not_reach("${file}" "${include}" INCLUDE "${isSqlite}" "widgets know no SQLite")
    if("${include}" MATCHES "^core/")
        may_not_reach("${file}" "${include}" EXCLUDE "${isStandard}"
            "widgets know only value structs of core, made of the standard library")
    endif()
endmacro()

macro(check_app file include)
    may_not_reach("${file}" "${include}" INCLUDE "${isTbb}" "app knows no oneTBB")
    if("${file}" MATCHES "^app/(cli|common)/")
        may_not_reach("${file}" "${include}" INCLUDE "${isQt}" "app/cli and app/common know no Qt")
    endif()
endmacro()

file(GLOB_RECURSE files RELATIVE "${ROOT}" LIST_DIRECTORIES FALSE
    "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/core/*.inl"
    "${ROOT}/widgets/*.h" "${ROOT}/widgets/*.cpp" "${ROOT}/widgets/*.inl"
    "${ROOT}/app/*.h" "${ROOT}/app/*.cpp" "${ROOT}/app/*.inl")
if(NOT files)
    message(FATAL_ERROR "No sources below ${ROOT}: nothing was checked")
endif()

foreach(file IN LISTS files)
    get_filename_component(folder "${file}" DIRECTORY)
    string(REGEX MATCH "^[a-z]+" top "${file}")
    includes_of("${file}" includes)
    foreach(include IN LISTS includes)
        set(reported FALSE)
        # A path beside or above the file would slip through the rules that follow.
        if(include MATCHES "(^|/)\\.\\.?/" OR
           (NOT include MATCHES "${isOurs}" AND EXISTS "${ROOT}/${folder}/${include}"))
            violation("${file}" "${include}" "write the path from the root of the repository")
        elseif(include MATCHES "^tests/")
            violation("${file}" "${include}" "only tests include tests")
        else()
            cmake_language(CALL check_${top} "${file}" "${include}")
        endif()
    endforeach()
endforeach()

if(violations)
    message(FATAL_ERROR "${violations} includes break the dependency rule, see tests/structure/README.md")
endif()
list(LENGTH files count)
message(STATUS "The dependency rule holds in ${count} files")
