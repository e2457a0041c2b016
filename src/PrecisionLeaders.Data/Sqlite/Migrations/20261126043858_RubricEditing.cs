using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RubricEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FromId",
                table: "Rubrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SavedAt",
                table: "Rubrics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SavedById",
                table: "Rubrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Guidance",
                table: "Competency",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KindBits",
                table: "Competency",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "QuestionLines",
                table: "Competency",
                type: "TEXT",
                maxLength: 3010,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rubrics_FromId",
                table: "Rubrics",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_Rubrics_SavedById",
                table: "Rubrics",
                column: "SavedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Rubrics_Accounts_SavedById",
                table: "Rubrics",
                column: "SavedById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rubrics_Rubrics_FromId",
                table: "Rubrics",
                column: "FromId",
                principalTable: "Rubrics",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Rubrics_Accounts_SavedById",
                table: "Rubrics");

            migrationBuilder.DropForeignKey(
                name: "FK_Rubrics_Rubrics_FromId",
                table: "Rubrics");

            migrationBuilder.DropIndex(
                name: "IX_Rubrics_FromId",
                table: "Rubrics");

            migrationBuilder.DropIndex(
                name: "IX_Rubrics_SavedById",
                table: "Rubrics");

            migrationBuilder.DropColumn(
                name: "FromId",
                table: "Rubrics");

            migrationBuilder.DropColumn(
                name: "SavedAt",
                table: "Rubrics");

            migrationBuilder.DropColumn(
                name: "SavedById",
                table: "Rubrics");

            migrationBuilder.DropColumn(
                name: "Guidance",
                table: "Competency");

            migrationBuilder.DropColumn(
                name: "KindBits",
                table: "Competency");

            migrationBuilder.DropColumn(
                name: "QuestionLines",
                table: "Competency");
        }
    }
}
