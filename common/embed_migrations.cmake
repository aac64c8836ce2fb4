# okno_embed_migrations(<variable> <side> <name>...): this folder's migrations/<name>.sql, in the order of their numbers, as
# one source of the store of that side, "client" or "server"; the variable gets its path. Run as a script, this file writes it.
if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  set(text "#include \"${SIDE}/store/migrations.h\"\n\nnamespace okno::${SIDE}::store {\n\n")
  string(APPEND text "const std::vector<Migration>& migrations() {\n")
  string(APPEND text "    static const std::vector<Migration> all{\n")
  foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME_WE)
    string(SUBSTRING ${name} 0 4 digits)
    string(REGEX REPLACE "^0+" "" number "${digits}")
    set(called "")
    if(SIDE STREQUAL "server")
      set(called "\"${name}\", ")
    endif()
    file(READ ${file} sql)
    string(APPEND text "        {${number}, ${called}R\"sql(${sql})sql\"},\n")
  endforeach()
  string(APPEND text "    };\n    return all;\n}\n\n} // namespace okno::${SIDE}::store\n")
  file(WRITE ${OUTPUT} "${text}")
  return()
endif()

set(okno_embedding ${CMAKE_CURRENT_LIST_FILE})

function(okno_embed_migrations variable side)
  set(files ${ARGN})
  list(TRANSFORM files PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/migrations/)
  list(TRANSFORM files APPEND .sql)
  set(embedded ${CMAKE_CURRENT_BINARY_DIR}/embedded_migrations.cpp)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DSIDE=${side} -DOUTPUT=${embedded} -P ${okno_embedding}
    DEPENDS ${files} ${okno_embedding}
    COMMENT "Migrations of the ${side}'s store into one source"
    VERBATIM)
  set(${variable} ${embedded} PARENT_SCOPE)
endfunction()
