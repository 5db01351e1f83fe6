#pragma once
#include <string>
#include <vector>

namespace danqian::test {

struct Outcome {
    int exitCode = -1;
    std::string out, err;
};

/// Runs a program of the build with arguments and standard input, and waits for its end.
Outcome runProgram(const std::string& name, const std::vector<std::string>& arguments, const std::string& input = {});

}  // namespace danqian::test
