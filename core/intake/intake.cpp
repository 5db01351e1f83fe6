#include "core/intake/intake.h"
