using System.Diagnostics;

namespace PrecisionLeaders.Web.Tests.Review.Books;

/// <summary>The Word file as LibreOffice lays it out: what the format's rules allow, a reader must be able to open too.</summary>
public sealed class ConvertedBookTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task LibreOffice_opens_the_book_and_prints_it_page_by_page()
    {
        var office = Found("soffice");
        Assert.SkipWhen(office is null, "No LibreOffice to convert with: install libreoffice-writer-nogui.");
        var words = Found("pdftotext");
        Assert.SkipWhen(words is null, "No pdftotext to read pages with: install poppler-utils.");

        var folder = Directory.CreateTempSubdirectory("book");
        try
        {
            var book = SomeBook.Of("Adaeze Lindqvist", "محمد بن سلمان", "王小明", "Tobias <b>&amp; Marchwell").WithScores();
            await using (var file = File.Create(Path.Combine(folder.FullName, "book.docx")))
            await using (var written = SomeBook.Written(book)) await written.CopyToAsync(file);
            // A profile of its own: another LibreOffice on this machine is neither waited for nor disturbed.
            await RunAsync(office!, folder.FullName, $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.FullName, Path.Combine(folder.FullName, "book.docx"));
            await RunAsync(words!, folder.FullName, "-layout", "book.pdf", "book.txt");
            var pages = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "book.txt"))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(pages.Length >= 8, $"Cover, contents, brief, four dossiers and the table take eight pages at least, not {pages.Length}.");
            Assert.DoesNotContain(pages, string.IsNullOrWhiteSpace);
            Assert.Matches(@"Chief\s+Precision\s+Medicine\s+Officer", pages[0]);
            Assert.Matches(@"Adaeze Lindqvist, MD, PhD[ .]+1-1\b", pages[1]);
            Assert.Matches(@"Tobias <b>&amp; Marchwell, MD, PhD[ .]+4-1\b", pages[1]);
            Assert.Contains(pages, page => page.Contains("What the role is for", StringComparison.Ordinal) && page.Contains("B-1", StringComparison.Ordinal));
            Assert.Contains(pages, page => page.Contains("王小明", StringComparison.Ordinal) && page.Contains("3-1", StringComparison.Ordinal) && page.Contains("Appointments", StringComparison.Ordinal));
            Assert.Contains(pages, page => page.Contains("Side by side", StringComparison.Ordinal) && page.Contains("What the raters gave", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Found(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        using var impatience = new CancellationTokenSource(Patience);
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(impatience.Token), process.StandardError.ReadToEndAsync(impatience.Token));
            await process.WaitForExitAsync(impatience.Token);
            Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} ended with {process.ExitCode}: {await said} {await complained}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(program)} took longer than {Patience.TotalSeconds} s.");
        }
    }
}
