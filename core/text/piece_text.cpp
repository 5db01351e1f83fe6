#include "core/text/piece_text.h"
