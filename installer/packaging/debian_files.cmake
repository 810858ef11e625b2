# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian wants in share/doc beside the program: the copyright file and the package's changelog.
# string(TIMESTAMP) honours SOURCE_DATE_EPOCH.
set(folder ${root}/share/doc/hawx)
file(MAKE_DIRECTORY ${folder})
file(COPY ${source}/installer/packaging/debian/copyright DESTINATION ${folder}
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
set(ENV{LC_ALL} C)
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(READ ${source}/installer/packaging/maintainer.txt maintainer)
string(STRIP "${maintainer}" maintainer)
file(WRITE ${folder}/changelog.Debian "hawx (${version}-1) unstable; urgency=medium

  * Version ${version}, packaged from HAWX's own build.

 -- ${maintainer}  ${date}
")
execute_process(COMMAND gzip -9nf ${folder}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
if(EXISTS ${source}/CHANGELOG.md)
    execute_process(COMMAND gzip -9nc ${source}/CHANGELOG.md
        OUTPUT_FILE ${folder}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
endif()
file(MAKE_DIRECTORY ${root}/share/lintian/overrides)
file(COPY_FILE ${source}/installer/packaging/debian/lintian-overrides
    ${root}/share/lintian/overrides/hawx)
file(CHMOD ${root}/share/lintian/overrides/hawx
    PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
