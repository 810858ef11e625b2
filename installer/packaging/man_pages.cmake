# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the man pages that the build has made, compressed as distributions want them.
file(GLOB pages ${binary}/man/*.1)
foreach(page ${pages})
    get_filename_component(name ${page} NAME)
    file(MAKE_DIRECTORY ${root}/share/man/man1)
    execute_process(COMMAND gzip -9nc ${page}
        OUTPUT_FILE ${root}/share/man/man1/${name}.gz COMMAND_ERROR_IS_FATAL ANY)
    message(STATUS "Installing: ${root}/share/man/man1/${name}.gz")
endforeach()
