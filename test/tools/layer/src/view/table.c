#include "db/column.h"
#include "db/db.h"
#include "view/html.h"
