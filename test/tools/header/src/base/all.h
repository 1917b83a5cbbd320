/* Everything. */
#ifndef BASE_ALL_H
#define BASE_ALL_H
#include "base/arena.h"
#include "base/buf.h"
#endif
