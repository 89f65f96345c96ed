// SPDX-License-Identifier: GPL-2.0-or-later
// Catch2 under one name: version 3 where the system has it, else version 2.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
