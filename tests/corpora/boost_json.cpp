// Boost.JSON's one source file.
#include <boost/json/src.hpp>
