#include "core/workspace/pipeline.h"
