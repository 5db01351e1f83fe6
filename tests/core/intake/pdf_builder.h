#pragma once
#include <string>
#include <vector>

namespace danqian::test {

/// A small PDF put together object by object; object 1 is the catalogue, 2 the page tree. Cross-reference table included.
inline std::string pdfOf(const std::vector<std::string>& objects, const std::string& trailer = {})
{
    std::string out = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(out.size());
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    out += "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + trailer + " >>\nstartxref\n"
        + std::to_string(table) + "\n%%EOF\n";
    return out;
}

inline std::string stream(const std::string& content, const std::string& entries = {})
{
    return "<< /Length " + std::to_string(content.size()) + " " + entries + " >>\nstream\n" + content + "\nendstream";
}

/// One page (200 × 100 points) of Helvetica for each content stream.
inline std::string pdfWithPages(const std::vector<std::string>& contents, const std::string& pageEntries = {})
{
    std::string kids;
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                     "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"};
    for (const std::string& content : contents) {
        objects.push_back(stream(content));
        const std::string streamNumber = std::to_string(objects.size());
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                          + streamNumber + " 0 R " + pageEntries + " >>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(contents.size()) + " >>";
    return pdfOf(objects);
}

inline std::string shows(const std::string& text) { return "BT /F1 12 Tf 20 50 Td (" + text + ") Tj ET"; }

}  // namespace danqian::test
