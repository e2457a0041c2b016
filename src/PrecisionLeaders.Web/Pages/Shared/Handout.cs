using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>
/// Hands a stored document out as a download and nothing else: a browser that opens it after all runs nothing in it, since it came under a
/// policy that allows nothing and in a sandbox of its own.
/// </summary>
public static class Handout
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static FileContentResult HandOut(this PageModel page, string name, FileFormat format, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(page);
        var headers = page.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return new FileContentResult(content, TypeOf(format)) { FileDownloadName = name };
    }

    private static string TypeOf(FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    };
}
