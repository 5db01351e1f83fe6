# danqian_embed(TARGET NAMESPACE FILES…) puts data files (lexicons, migrations, vocabularies) into the library, so that nothing
# is missing at run time. It defines `std::string_view danqian::NAMESPACE::resource(std::string_view path)`, which gives the bytes
# of the file at that path below the project's root, or an empty view. Whoever uses it declares it (see core/base/resource.h).
function(danqian_embed target namespace)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${target}_resources.cpp)
  set(symbols "")
  set(table "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${file})
    set(symbol ${target}_file${index})
    string(APPEND symbols
      "asm(\".section .rodata\\n.balign 16\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\");\n"
      "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND table "    if (path == \"${path}\")\n        return {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})};\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${generated} CONTENT
"#include <cstddef>
#include <string_view>

@symbols@
namespace danqian::@namespace@ {

std::string_view resource(std::string_view path);
std::string_view resource([[maybe_unused]] std::string_view path)
{
@table@    return {};
}

}
" @ONLY)
  set_source_files_properties(${generated} PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${generated})
endfunction()
