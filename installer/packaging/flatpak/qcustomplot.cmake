# SPDX-License-Identifier: GPL-3.0-or-later
# Builds QCustomPlot for Qt 6 with the configuration that find_package(QCustomPlotQt6) reads.
cmake_minimum_required(VERSION 3.25)
project(QCustomPlotQt6 VERSION 2.1.0 LANGUAGES CXX)
find_package(Qt6 REQUIRED COMPONENTS Widgets PrintSupport)
add_library(QCustomPlotQt6 SHARED qcustomplot.cpp qcustomplot.h)
set_target_properties(QCustomPlotQt6 PROPERTIES AUTOMOC ON SOVERSION 2.1)
target_link_libraries(QCustomPlotQt6 PUBLIC Qt6::Widgets Qt6::PrintSupport)
target_include_directories(QCustomPlotQt6 INTERFACE $<INSTALL_INTERFACE:include>)
install(FILES qcustomplot.h DESTINATION include)
install(TARGETS QCustomPlotQt6 EXPORT QCustomPlotQt6Config LIBRARY DESTINATION lib)
install(EXPORT QCustomPlotQt6Config NAMESPACE QCustomPlotQt6:: DESTINATION lib/cmake/QCustomPlotQt6)
