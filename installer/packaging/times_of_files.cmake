# SPDX-License-Identifier: GPL-3.0-or-later
# Before a package is made of what was installed: all files get the time that SOURCE_DATE_EPOCH says.
# rpmbuild lowers later ones to it, but keeps earlier ones, which are those of the checkout.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d @$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
