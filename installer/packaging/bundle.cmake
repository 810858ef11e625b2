# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an installed tree self-contained: libraries that the programs and Qt's plugins need, the
# plugins, fonts, keyboard tables. Left to the system are the C library and everything of a graphics
# driver: no plugin that draws with OpenGL is taken, so its dispatch libraries, which Qt is linked
# with, never load one.

if(NOT CMAKE_HOST_SYSTEM_PROCESSOR)
    cmake_host_system_information(RESULT CMAKE_HOST_SYSTEM_PROCESSOR QUERY OS_PLATFORM)
endif()
set(system /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu)
find_program(patchelf patchelf REQUIRED)
set(lib ${root}/lib)
set(plugins ${lib}/qt6/plugins)

set(wanted
    platforms/libqxcb.so platforms/libqwayland-generic.so platforms/libqoffscreen.so
    platforms/libqminimal.so
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    iconengines/libqsvgicon.so
    imageformats/libqjpeg.so imageformats/libqgif.so imageformats/libqico.so
    imageformats/libqsvg.so)
set(modules)
foreach(plugin ${wanted})
    get_filename_component(folder ${plugin} DIRECTORY)
    file(COPY ${system}/qt6/plugins/${plugin} DESTINATION ${plugins}/${folder})
    list(APPEND modules ${system}/qt6/plugins/${plugin})
endforeach()

file(GLOB programs ${root}/bin/* ${root}/libexec/hawx/*)
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${programs}
    MODULES ${modules}
    RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR missing
    PRE_EXCLUDE_REGEXES
        "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|mvec|nss_.*)\\.so")
if(missing)
    message(FATAL_ERROR "Libraries not found on this system: ${missing}")
endif()
foreach(library ${libraries})
    get_filename_component(name ${library} NAME)
    # Follows links: libblas.so.3 is one of Debian's alternatives.
    file(REAL_PATH ${library} file)
    file(COPY_FILE ${file} ${lib}/${name})
endforeach()

# DT_RPATH of a program holds for all it loads, also for what libraries and plugins need; only where
# a library has a path of its own does it not: that is taken away.
file(GLOB shared ${lib}/*.so* ${plugins}/*/*.so)
foreach(library ${shared})
    execute_process(COMMAND ${patchelf} --print-rpath ${library}
        OUTPUT_VARIABLE own OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    if(own)
        execute_process(COMMAND ${patchelf} --remove-rpath ${library} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()
foreach(program ${programs})
    file(RELATIVE_PATH up ${program}/.. ${lib})
    execute_process(COMMAND ${patchelf} --force-rpath --set-rpath "$ORIGIN/${up}" ${program}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()

file(WRITE ${root}/bin/qt.conf
    "[Paths]\nPrefix = ..\nPlugins = lib/qt6/plugins\nTranslations = share/qt6/translations\n")
file(GLOB translations /usr/share/qt6/translations/qtbase_*.qm)
file(COPY ${translations} DESTINATION ${root}/share/qt6/translations)

# core/support/bundled_data names these to libraries where the system has none of its own.
set(assets ${root}/share/hawx)
file(COPY /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
    /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf
    /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf DESTINATION ${assets}/fonts)
file(COPY ${source}/installer/packaging/fonts.conf DESTINATION ${assets}/fonts
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(COPY /usr/share/X11/xkb DESTINATION ${assets} FOLLOW_SYMLINK_CHAIN)
if(IS_SYMLINK ${assets}/xkb)
    message(FATAL_ERROR "/usr/share/X11/xkb is a link.")
endif()

# Licences of what is taken, as Debian states them.
set(licences ${root}/share/doc/hawx/licences)
set(files)
foreach(path ${libraries} ${modules} /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
        /usr/share/X11/xkb/rules/evdev)
    file(REAL_PATH ${path} file)
    # A file of a merged /usr may be known under either name.
    string(REGEX REPLACE "^/usr/lib/" "/lib/" old ${file})
    list(APPEND files ${file} ${old})
endforeach()
execute_process(COMMAND dpkg-query -S ${files} OUTPUT_VARIABLE owners ERROR_QUIET)
string(REGEX MATCHALL "(^|\n)[a-z0-9.+-]+" packages "${owners}")
list(TRANSFORM packages STRIP)
list(REMOVE_DUPLICATES packages)
list(SORT packages)
foreach(package ${packages})
    if(EXISTS /usr/share/doc/${package}/copyright)
        file(REAL_PATH /usr/share/doc/${package}/copyright text)
        file(MAKE_DIRECTORY ${licences})
        file(COPY_FILE ${text} ${licences}/${package})
    endif()
endforeach()
file(COPY ${source}/installer/packaging/debian/copyright DESTINATION ${root}/share/doc/hawx
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
