# Fails, saying which, when a string is new in the sources, gone from them, or has no translation.
include(${COMMITTED}/texts.cmake)
set(wrong FALSE)

foreach(language IN LISTS okno_languages)
  set(fresh ${FOLDER}/okno_${language}.ts)
  file(COPY_FILE ${COMMITTED}/okno_${language}.ts ${fresh})
  execute_process(
    COMMAND ${LUPDATE} ${gather_options} ${options_${language}} ${texts_${language}}
      -target-language ${language} -ts ${fresh}
    COMMAND_ERROR_IS_FATAL ANY)

  file(READ ${COMMITTED}/okno_${language}.ts before)
  file(READ ${fresh} after)
  if(NOT before STREQUAL after)
    set(wrong TRUE)
    message("okno_${language}.ts is behind the sources: build the target update_translations")
  endif()
  string(REGEX REPLACE "[];[]" " " messages "${after}") # what would split or join a list
  string(REPLACE "</message>" ";" messages "${messages}")
  foreach(message IN LISTS messages)
    if(message MATCHES "<translation[^>]*type=\"unfinished\"" OR message MATCHES "<numerusform></numerusform>")
      set(wrong TRUE)
      string(REGEX MATCH "<source>[^<]*" source "${message}")
      string(REPLACE "<source>" "" source "${source}")
      message("okno_${language}.ts: no words for \"${source}\"")
    endif()
  endforeach()
endforeach()

if(wrong)
  message(FATAL_ERROR "the translations are not complete")
endif()
