// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace hawx {

/// What leads from each version of a session's tables to the next; a new file takes all steps. A
/// step that was released never changes: add another. Lists (filters, circuits of a point) are
/// blobs of little-endian numbers; `position` counts from 0 without gaps. README.md explains each
/// table.
inline constexpr std::array kSessionSteps{
    // Version 1
    R"sql(
CREATE TABLE search (
    position           INTEGER PRIMARY KEY CHECK (position = 0),
    network_name       TEXT    NOT NULL,
    network_path       TEXT    NOT NULL,
    network_sha256     TEXT    NOT NULL,
    data_path          TEXT    NOT NULL,
    operands           TEXT    NOT NULL,
    calibration_images INTEGER NOT NULL,
    calibration_range  TEXT    NOT NULL,
    granularity        TEXT    NOT NULL,
    objectives         TEXT    NOT NULL,
    levels             BLOB    NOT NULL,
    bias_folding       INTEGER NOT NULL,
    weight_remapping   INTEGER NOT NULL,
    control_variate    INTEGER NOT NULL,
    operand_swap       INTEGER NOT NULL,
    profile_images     INTEGER NOT NULL,
    test_images        INTEGER NOT NULL,
    verify             INTEGER NOT NULL,
    max_loss_pp        REAL,
    max_power_mw       REAL,
    max_area_um2       REAL,
    max_latency_ms     REAL,
    max_energy_uj      REAL,
    seed               INTEGER NOT NULL,
    sensitivity_images INTEGER NOT NULL
) STRICT;

CREATE TABLE accelerator (
    position    INTEGER PRIMARY KEY,
    description TEXT NOT NULL
) STRICT;

CREATE TABLE circuit (
    position    INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    family      TEXT    NOT NULL,
    is_signed   INTEGER NOT NULL,
    hash        TEXT    NOT NULL,
    netlist     TEXT,
    truth_table BLOB,
    power_mw    REAL,
    area_um2    REAL,
    delay_ns    REAL,
    provenance  TEXT,
    cost_source TEXT,
    CHECK ((netlist IS NULL) <> (truth_table IS NULL))
) STRICT;

CREATE TABLE layer (
    position     INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    filters      INTEGER NOT NULL,
    first_filter INTEGER NOT NULL,
    macs         INTEGER NOT NULL,
    parameters   INTEGER NOT NULL
) STRICT;

CREATE TABLE sensitivity (
    position        INTEGER PRIMARY KEY REFERENCES circuit (position),
    name            TEXT    NOT NULL,
    family          TEXT    NOT NULL,
    is_exact        INTEGER NOT NULL,
    power_mw        REAL    NOT NULL,
    area_um2        REAL    NOT NULL,
    mae_percent     REAL    NOT NULL,
    filter_scores   BLOB    NOT NULL,
    layer_scores    BLOB    NOT NULL,
    operator_bias   BLOB    NOT NULL,
    operator_rms    BLOB    NOT NULL,
    bias_correction BLOB,
    swap            BLOB,
    weight_map      BLOB,
    control_variate BLOB
) STRICT;

CREATE TABLE weight_map (
    position INTEGER PRIMARY KEY,
    codes    BLOB NOT NULL
) STRICT;

CREATE TABLE exact (
    position          INTEGER PRIMARY KEY CHECK (position = 0),
    top1              REAL NOT NULL,
    fp32_top1         REAL NOT NULL,
    power_mw          REAL NOT NULL,
    area_um2          REAL NOT NULL,
    latency_ms        REAL NOT NULL,
    images_per_second REAL NOT NULL,
    energy_uj         REAL NOT NULL,
    machine_power_mw  REAL NOT NULL,
    machine_area_um2  REAL NOT NULL,
    machine_energy_uj REAL NOT NULL,
    profile_seconds   REAL NOT NULL,
    search_seconds    REAL NOT NULL,
    verify_seconds    REAL NOT NULL
) STRICT;

CREATE TABLE point (
    position          INTEGER PRIMARY KEY,
    circuits          BLOB NOT NULL,
    power_mw          REAL NOT NULL,
    area_um2          REAL NOT NULL,
    latency_ms        REAL NOT NULL,
    images_per_second REAL NOT NULL,
    energy_uj         REAL NOT NULL,
    machine_power_mw  REAL NOT NULL,
    machine_area_um2  REAL NOT NULL,
    machine_energy_uj REAL NOT NULL,
    loss_pp           REAL NOT NULL,
    loss_low_pp       REAL NOT NULL,
    loss_high_pp      REAL NOT NULL,
    verified_loss_pp  REAL,
    power_saving      REAL NOT NULL,
    area_saving       REAL NOT NULL,
    machine           INTEGER NOT NULL,
    level             INTEGER NOT NULL
) STRICT;
)sql",

    // Version 2: searches that are not finished, what predicts other configurations, decisions,
    // results; `checksum` of each row, see tables.h.
    R"sql(
ALTER TABLE search ADD COLUMN choosing_layers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search ADD COLUMN refine          INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search ADD COLUMN aimed_loss_pp   REAL;
ALTER TABLE search ADD COLUMN is_finished     INTEGER NOT NULL DEFAULT 1;

CREATE TABLE predictor (
    position        INTEGER PRIMARY KEY CHECK (position = 0),
    loss_table      BLOB NOT NULL,
    filter_scores   BLOB NOT NULL,
    layer_scores    BLOB NOT NULL,
    bias_correction BLOB NOT NULL,
    shift           REAL NOT NULL,
    power           REAL NOT NULL,
    residuals       BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
    position       INTEGER PRIMARY KEY CHECK (position = 0),
    max_loss_pp    REAL,
    max_power_mw   REAL,
    max_area_um2   REAL,
    max_latency_ms REAL,
    max_energy_uj  REAL,
    machine        TEXT,
    circuits       BLOB NOT NULL,
    size           INTEGER NOT NULL
) STRICT;

CREATE TABLE pin (
    position INTEGER PRIMARY KEY,
    letter   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    circuits BLOB    NOT NULL,
    machine  INTEGER NOT NULL
) STRICT;

CREATE TABLE window (
    position INTEGER PRIMARY KEY CHECK (position = 0),
    notes    TEXT NOT NULL,
    layout   BLOB NOT NULL
) STRICT;

CREATE TABLE result (
    key      TEXT    PRIMARY KEY,
    value    BLOB    NOT NULL,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE search      ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accelerator ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE circuit     ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE layer       ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sensitivity ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE weight_map  ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exact       ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE point       ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE predictor   ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision    ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pin         ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE window      ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
)sql"};

} // namespace hawx
