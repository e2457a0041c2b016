using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>A passkey made in software, as WebAuthn writes it: one ES256 key, no attestation, the person always verified unless a test says otherwise.</summary>
internal sealed class SoftwareKey : IDisposable
{
    private const byte Present = 1, Verified = 4, HasCredential = 64;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private byte[] owner = [];
    private uint count;

    public string Origin { get; init; } = "http://localhost";
    public bool IsVerified { get; init; } = true;

    /// <summary>What navigator.credentials.create() gives for these terms.</summary>
    public string Made(string terms)
    {
        using var asked = JsonDocument.Parse(terms);
        owner = Base64Url.DecodeFromChars(asked.RootElement.GetProperty("user").GetProperty("id").GetString());
        var point = key.ExportParameters(false).Q;
        // A COSE key: EC2, ES256, P-256, x and y.
        byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] length = [0, (byte)id.Length];
        byte[] data = [.. DataOf(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, HasCredential), .. new byte[16], .. length, .. id, .. publicKey];
        byte[] attestation = [0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new
        {
            clientDataJSON = Encoded(ClientData("webauthn.create", asked)),
            attestationObject = Encoded(attestation),
            transports = new[] { "internal" },
        });
    }

    /// <summary>What navigator.credentials.get() gives for these terms.</summary>
    public string Given(string terms)
    {
        using var asked = JsonDocument.Parse(terms);
        count++;
        var data = DataOf(asked.RootElement.GetProperty("rpId").GetString()!, 0);
        var client = ClientData("webauthn.get", asked);
        return Credential(new
        {
            clientDataJSON = Encoded(client),
            authenticatorData = Encoded(data),
            signature = Encoded(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            userHandle = Encoded(owner),
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] DataOf(string site, byte more)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(Present | (IsVerified ? Verified : 0) | more), .. number];
    }

    private byte[] ClientData(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Encoded(id), rawId = Encoded(id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
