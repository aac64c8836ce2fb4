// okno-found-city FOLDER: founds the sample city once for all tests of a run.
#include "tests/support/founded_city.h"

#include <exception>
#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 2)
        return 2;
    try {
        okno::tests::FoundedCity::found(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
