using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Alike",
                table: "ImportRecord",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "DecidedId",
                table: "ImportRecord",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Decision",
                table: "ImportRecord",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "ImportRecord",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Match",
                table: "ImportRecord",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MatchedId",
                table: "ImportRecord",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Orcid",
                table: "ImportRecord",
                type: "TEXT",
                maxLength: 19,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Why",
                table: "ImportRecord",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AsksForColumns",
                table: "ImportFile",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "ImportFile",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Length",
                table: "ImportFile",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Strangers",
                table: "ImportFile",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "BytesRead",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ReadUntil",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReaderKey",
                table: "ImportBatches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RecordsRead",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ColumnLayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ColumnLayouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ColumnLayouts_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportContent",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportContent", x => new { x.FileId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRecord_BatchId_Email",
                table: "ImportRecord",
                columns: new[] { "BatchId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRecord_BatchId_Orcid",
                table: "ImportRecord",
                columns: new[] { "BatchId", "Orcid" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportFile_Hash",
                table: "ImportFile",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_State_ReadUntil",
                table: "ImportBatches",
                columns: new[] { "State", "ReadUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_ColumnLayouts_ById",
                table: "ColumnLayouts",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ColumnLayouts_Key",
                table: "ColumnLayouts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportContent_BatchId",
                table: "ImportContent",
                column: "BatchId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ColumnLayouts");

            migrationBuilder.DropTable(
                name: "ImportContent");

            migrationBuilder.DropIndex(
                name: "IX_ImportRecord_BatchId_Email",
                table: "ImportRecord");

            migrationBuilder.DropIndex(
                name: "IX_ImportRecord_BatchId_Orcid",
                table: "ImportRecord");

            migrationBuilder.DropIndex(
                name: "IX_ImportFile_Hash",
                table: "ImportFile");

            migrationBuilder.DropIndex(
                name: "IX_ImportBatches_State_ReadUntil",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Alike",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "DecidedId",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "Match",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "MatchedId",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "Orcid",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "Why",
                table: "ImportRecord");

            migrationBuilder.DropColumn(
                name: "AsksForColumns",
                table: "ImportFile");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "ImportFile");

            migrationBuilder.DropColumn(
                name: "Length",
                table: "ImportFile");

            migrationBuilder.DropColumn(
                name: "Strangers",
                table: "ImportFile");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "BytesRead",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "ReadUntil",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "ReaderKey",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "RecordsRead",
                table: "ImportBatches");
        }
    }
}
