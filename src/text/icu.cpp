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

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr)
    throw Error(ErrorCode::io, std::string(library_name) + " has no function " + name,
                "build dateline with the ICU of this system");
}

// ICU's headers make of each name one with the version behind it, so it must be expanded first.
#define DATELINE_TEXT(name) #name
#define DATELINE_FIND(member, name) find(library, DATELINE_TEXT(name), functions.member)

Icu load() {
  void* const library = open_library();
  Icu functions{};
  DATELINE_FIND(char_type, u_charType);
  DATELINE_FIND(combining_class, u_getCombiningClass);
  DATELINE_FIND(int_property_value, u_getIntPropertyValue);
  DATELINE_FIND(is_white_space, u_isUWhiteSpace);
  DATELINE_FIND(is_alnum, u_isalnum);
  DATELINE_FIND(is_upper, u_isupper);
  DATELINE_FIND(to_lower, u_tolower);
  DATELINE_FIND(to_upper, u_toupper);
  DATELINE_FIND(script, uscript_getScript);
  DATELINE_FIND(nfkc_casefold, unorm2_getNFKCCasefoldInstance);
  DATELINE_FIND(nfd, unorm2_getNFDInstance);
  DATELINE_FIND(nfc, unorm2_getNFCInstance);
  DATELINE_FIND(normalize, unorm2_normalize);
  return functions;
}

#else

Icu load() {
  return {u_charType,
          u_getCombiningClass,
          u_getIntPropertyValue,
          u_isUWhiteSpace,
          u_isalnum,
          u_isupper,
          u_tolower,
          u_toupper,
          uscript_getScript,
          unorm2_getNFKCCasefoldInstance,
          unorm2_getNFDInstance,
          unorm2_getNFCInstance,
          unorm2_normalize};
}

#endif

}  // namespace

const Icu& icu() {
  static const Icu functions = load();
  return functions;
}

}  // namespace dateline::text
