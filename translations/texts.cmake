# Which sources the words of each language are for, and the options of lupdate. `ROOT` is the folder
# of the project, `follow` an option of file(GLOB). Source strings are English, so the English file
# holds only the plural forms. A visitor of the lobby reads Kazakh at the terminal alone; what has no
# Kazakh words is said in Russian.
set(okno_languages ru en kk)
set(gather_options -silent -I ${ROOT} -locations none -no-ui-lines -no-obsolete -source-language en)

file(GLOB_RECURSE texts_ru ${follow} ${ROOT}/client/ui/*.cpp ${ROOT}/client/ui/*.h
  ${ROOT}/client/printing/*.cpp ${ROOT}/client/printing/*.h)
set(options_ru "")
set(texts_en ${texts_ru})
set(options_en -pluralonly)
file(GLOB texts_kk ${follow} ${ROOT}/client/ui/terminal/*.cpp ${ROOT}/client/ui/terminal/*.h)
list(APPEND texts_kk
  ${ROOT}/client/printing/ticket_slip.cpp
  ${ROOT}/client/printing/wording.cpp
  ${ROOT}/client/ui/booking/offers.cpp
  ${ROOT}/client/ui/booking/place_board.cpp
  ${ROOT}/client/ui/booking/place_board.h
  ${ROOT}/client/ui/error_text.cpp
  ${ROOT}/client/ui/reception/packet_rows.cpp)
set(options_kk "")
