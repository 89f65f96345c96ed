// SPDX-License-Identifier: GPL-2.0-or-later
// Marks what the shared library exports; everything else stays hidden.
#pragma once

#if defined(__GNUC__)
#define DATELINE_API __attribute__((visibility("default")))
#else
#define DATELINE_API
#endif
