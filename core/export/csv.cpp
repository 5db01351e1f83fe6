#include "core/export/export.h"
