// SPDX-License-Identifier: GPL-2.0-or-later
// Opens ICU by its name where the system's loader allows that; elsewhere the program links it.
#include "text/icu.hpp"

#include <dateline/error.hpp>

#include <string>

#ifdef __linux__
#include <dlfcn.h>
#endif

namespace dateline::text {
namespace {

#ifdef __linux__

constexpr const char* library_name = "libicuuc.so." U_ICU_VERSION_SHORT;

void* open_library() {
  // It stays open: what it gave may be in use until the process ends.
  void* const library = ::dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    throw Error(ErrorCode::io, std::string("cannot load ") + library_name + ": " + ::dlerror(),
                "install ICU " U_ICU_VERSION_SHORT
                ", or build dateline with the ICU of this system");
  return library;
}

void* find(const char* name) {
  static void* const library = open_library();
  void* const function = ::dlsym(library, name);
  if (function == nullptr)
    throw Error(ErrorCode::io, std::string(library_name) + " has no function " + name,
                "build dateline with the ICU of this system");
  return function;
}

// ICU's headers make of each name one with the version behind it, so it must be expanded first.
#define DATELINE_TEXT(name) #name
#define DATELINE_ICU(name) reinterpret_cast<decltype(&::name)>(find(DATELINE_TEXT(name)))

#else

#define DATELINE_ICU(name) &::name

#endif

Icu load() {
  return {.char_type = DATELINE_ICU(u_charType),
          .combining_class = DATELINE_ICU(u_getCombiningClass),
          .int_property_value = DATELINE_ICU(u_getIntPropertyValue),
          .is_white_space = DATELINE_ICU(u_isUWhiteSpace),
          .is_alnum = DATELINE_ICU(u_isalnum),
          .is_upper = DATELINE_ICU(u_isupper),
          .to_lower = DATELINE_ICU(u_tolower),
          .to_upper = DATELINE_ICU(u_toupper),
          .script = DATELINE_ICU(uscript_getScript),
          .nfkc_casefold = DATELINE_ICU(unorm2_getNFKCCasefoldInstance),
          .nfd = DATELINE_ICU(unorm2_getNFDInstance),
          .nfc = DATELINE_ICU(unorm2_getNFCInstance),
          .normalize = DATELINE_ICU(unorm2_normalize)};
}

}  // namespace

const Icu& icu() {
  static const Icu functions = load();
  return functions;
}

}  // namespace dateline::text
