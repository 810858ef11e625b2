# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes every word of the program's own messages, which are those of its string literals, as C++ strings
# in order:
#
#     cmake -DROOT=<repository> -DOUT=<file> -P collect_words.cmake

file(GLOB_RECURSE sources ${ROOT}/core/*.cpp ${ROOT}/core/*.h ${ROOT}/widgets/*.cpp ${ROOT}/widgets/*.h
    ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
set(words "")
foreach(source IN LISTS sources)
    file(READ ${source} content)
    string(REGEX MATCHALL "\"[^\"\n]*\"" literals "${content}")
    string(REGEX REPLACE "\\\\[nt]" " " literals "${literals}")
    string(REGEX MATCHALL "[A-Za-z][A-Za-z0-9_-]*" found "${literals}")
    list(APPEND words ${found})
    list(REMOVE_DUPLICATES words)
endforeach()
list(SORT words)
list(TRANSFORM words REPLACE "(.+)" "\"\\1\",")
list(JOIN words "\n" text)
file(WRITE ${OUT}.new "${text}\n")
execute_process(COMMAND ${CMAKE_COMMAND} -E copy_if_different ${OUT}.new ${OUT})
