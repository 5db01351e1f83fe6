#pragma once
#include "core/intake/intake.h"
#include "core/intake/wire.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace danqian::intake {

/// A file's bytes as a sealed file in memory, which children can read as often as needed without a copy.
class SharedBytes {
public:
    explicit SharedBytes(std::string_view bytes);  ///< throws Error IntakeFailed
    ~SharedBytes();
    SharedBytes(const SharedBytes&) = delete;
    SharedBytes& operator=(const SharedBytes&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// Gets each frame as it arrives; frames of kind Failed, Begin and End are dealt with before.
using OnFrame = std::function<void(wire::Tag, std::string_view payload)>;

/// Runs one job of the child program and hands on what it tells. Throws what the child reports (PdfDamaged, PdfEncrypted …), and
/// IntakeMemory, IntakeTime, IntakeFailed by the way it died; `subject` names the file. The detail names the page where known.
void runChild(const SharedBytes& input, const std::vector<std::string>& job, const Limits& limits, const std::string& subject,
              const OnFrame& onFrame);

}  // namespace danqian::intake
