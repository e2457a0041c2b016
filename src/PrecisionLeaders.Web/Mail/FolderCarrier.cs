using MimeKit;

namespace PrecisionLeaders.Web.Mail;

/// <summary>Writes each mail as an .eml file, readable by whoever runs the product alone: an invitation's link lets someone in.</summary>
public sealed class FolderCarrier(MailOptions options) : ICarrier
{
    private const string NoFolder = "The folder for mails cannot be made. Check Mail:Folder and its permissions.",
        NotWritten = "The mail could not be written into the folder. Check Mail:Folder, its permissions and the space left.";

    public Task<string?> ReadyAsync(CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            return Task.FromResult<string?>(null);
        }
        catch (IOException)
        {
            return Task.FromResult<string?>(NoFolder);
        }
        catch (UnauthorizedAccessException)
        {
            return Task.FromResult<string?>(NoFolder);
        }
    }

    public async Task<Outcome> HandOverAsync(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var file = Path.Combine(options.Folder, $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml");
        try
        {
            // A mail program that watches the folder sees whole files only.
            var half = file + ".half";
            var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var written = new FileStream(half, how)) await message.WriteToAsync(written);
            File.Move(half, file, overwrite: true);
            return new(Handed.Over);
        }
        catch (IOException)
        {
            return new(Handed.Later, NotWritten);
        }
        catch (UnauthorizedAccessException)
        {
            return new(Handed.Later, NotWritten);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
