#include "db/db.h"
#include "base/datum.h"
#include <sqlite3.h>
