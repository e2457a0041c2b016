using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CodedNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CodedName",
                table: "Candidacies",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCoded",
                table: "Candidacies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Codings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LiftedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CandidacyId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Codings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Codings_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Codings_Accounts_LiftedById",
                        column: x => x.LiftedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Codings_Candidacies_CandidacyId",
                        column: x => x.CandidacyId,
                        principalTable: "Candidacies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_SearchId_CodedName",
                table: "Candidacies",
                columns: new[] { "SearchId", "CodedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Codings_ById",
                table: "Codings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Codings_CandidacyId",
                table: "Codings",
                column: "CandidacyId");

            migrationBuilder.CreateIndex(
                name: "IX_Codings_LiftedById",
                table: "Codings",
                column: "LiftedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Codings");

            migrationBuilder.DropIndex(
                name: "IX_Candidacies_SearchId_CodedName",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "CodedName",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "IsCoded",
                table: "Candidacies");
        }
    }
}
