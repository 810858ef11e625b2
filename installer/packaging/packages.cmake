# SPDX-License-Identifier: GPL-3.0-or-later
# CPack: DEB, RPM and a self-contained TGZ, built and tested by installer/package.sh and
# installer/test-packages.sh. NSIS, WIX and DragNDrop are not built here, see README.md.

file(STRINGS maintainer.txt maintainer LIMIT_COUNT 1)
set(description
"A multiplier that may be wrong in its last bits needs less power and area
than an exact one. HAWX finds which multiplications of a trained network
can be done by which inexact circuit, on which accelerator, and what that
costs in accuracy. It scores every filter, searches the trade-off of
accuracy, power and area, verifies configurations bit by bit and exports
them as C++, Verilog or ONNX. This package holds the window, hawx, and the
command line, hawx-cli.")

set(CPACK_PACKAGE_NAME hawx)
set(CPACK_PACKAGE_VENDOR "HAWX developers")
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "approximate arithmetic in neural-network accelerators")
set(CPACK_PACKAGE_DESCRIPTION "${description}")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://arxiv.org/abs/2602.16336")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_PACKAGE_EXECUTABLES hawx HAWX)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/package_of_kind.cmake)
# Which components go into which package is decided there.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# DEB. dpkg-shlibdeps finds the libraries that programs are linked with; Qt loads its plugins by
# name: platforms xcb (libqt6gui6 itself) and wayland, SVG icons. Texts of Qt's own dialogs are in
# qt6-translations-l10n; images of the built-in example in dataset-fashion-mnist; DejaVu has the
# mathematical signs and Arabic letters, CJK fonts are large and on systems that need them.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${maintainer}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "dataset-fashion-mnist, qt6-wayland, qt6-translations-l10n, fonts-dejavu-core, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS
    "fonts-noto-cjk, fonts-noto-core, iverilog, yosys, nextpnr-ice40")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# RPM. What programs are linked with is found by rpmbuild; plugins have other names in each
# distribution and come with Qt's own packages (qt6-qtsvg, qt6-qtwayland).
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/times_of_files.cmake)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND MIT")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Engineering")
set(CPACK_RPM_PACKAGE_URL ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
set(CPACK_RPM_COMPRESSION_TYPE xz)
# Two builds of one commit give one file. Programs are stripped by CPack, no build identifiers.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _buildhost reproducible
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _build_id_links none
%define debug_package %{nil}
%define __os_install_post %{nil}")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages
    /usr/share/icons /usr/share/icons/hicolor /usr/share/man /usr/share/man/man1 /usr/libexec)
foreach(size 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256 512x512 scalable)
    foreach(folder "" /apps /mimetypes)
        list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
            /usr/share/icons/hicolor/${size}${folder})
    endforeach()
endforeach()

# Windows, not built here.
set(CPACK_NSIS_DISPLAY_NAME HAWX)
set(CPACK_NSIS_PACKAGE_NAME HAWX)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\hawx.exe")
set(CPACK_NSIS_MUI_ICON ${CMAKE_CURRENT_BINARY_DIR}/hawx.ico)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_URL_INFO_ABOUT ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
  WriteRegStr SHCTX "Software\Classes\.hawx" "" "HAWX.Session"
  WriteRegStr SHCTX "Software\Classes\HAWX.Session" "" "HAWX session"
  WriteRegStr SHCTX "Software\Classes\HAWX.Session\DefaultIcon" "" "$INSTDIR\bin\hawx.exe,0"
  WriteRegStr SHCTX "Software\Classes\HAWX.Session\shell\open\command" "" '"$INSTDIR\bin\hawx.exe" "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
  DeleteRegKey SHCTX "Software\Classes\.hawx"
  DeleteRegKey SHCTX "Software\Classes\HAWX.Session"
]])
# The same for all versions: it is how the installer finds the one to replace.
set(CPACK_WIX_UPGRADE_GUID 5D0F0C84-6D9A-4B7E-9C39-0B1B5E6A7F21)
set(CPACK_WIX_PRODUCT_ICON ${CMAKE_CURRENT_BINARY_DIR}/hawx.ico)
set(CPACK_WIX_PROGRAM_MENU_FOLDER HAWX)
set(CPACK_WIX_PROPERTY_ARPURLINFOABOUT ${CPACK_PACKAGE_HOMEPAGE_URL})

# macOS, not built here.
set(CPACK_DMG_VOLUME_NAME "HAWX ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_BUNDLE_NAME HAWX)

if(WIN32)
    set(CPACK_GENERATOR NSIS WIX)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
endif()
include(CPack)
