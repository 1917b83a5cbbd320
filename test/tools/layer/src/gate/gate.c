#include <microhttpd.h>
#include <stdio.h>
